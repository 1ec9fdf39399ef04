/** Where a server tells what it does; a logger of pino is one. It never gets a header, a query or a body. */
export interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silent: Log = { info: () => {}, error: () => {} };
