import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/**
 * The connections on which nothing was asked yet, such as those that browsers and clients open in advance, also those
 * that have not even agreed on their TLS. Node does not count them as idle, so that closing a server would wait for them.
 */
export class SilentSockets {
  /** By the peer, since a connection is one socket before its TLS is agreed on and another one after. */
  readonly #sockets = new Map<string, Socket>();

  constructor(server: Server) {
    server.on("connection", (socket: Socket) => this.#add(socket));
    server.on("secureConnection", (socket: Socket) => this.#add(socket));
    server.on("request", ({ socket }: IncomingMessage) => this.#sockets.delete(peerOf(socket)));
  }

  destroy(): void {
    for (const socket of this.#sockets.values()) socket.destroy();
  }

  #add(socket: Socket): void {
    const peer = peerOf(socket);
    this.#sockets.set(peer, socket);
    socket.once("close", () => {
      if (this.#sockets.get(peer) === socket) this.#sockets.delete(peer);
    });
  }
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
