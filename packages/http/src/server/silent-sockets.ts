import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/**
 * The connections on which nothing was asked yet, such as those that browsers and clients open in advance. Node does not
 * count them as idle, so that closing a server would wait for them.
 */
export function silentSockets(server: Server, isSecure: boolean): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on(isSecure ? "secureConnection" : "connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  server.on("request", ({ socket }: IncomingMessage) => silent.delete(socket));
  return silent;
}
