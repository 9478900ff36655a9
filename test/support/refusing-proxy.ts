import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that lets nothing through and remembers what was asked for. */
export interface RefusingProxy {
  port: number;
  /** Addresses in the order asked: whole URLs over http, `host:port` where a browser wanted a tunnel for https. */
  readonly asked: readonly string[];
  close(): void;
}

/**
 * Starts the proxy on a free port of this machine. A browser set to it reaches no network at all, and whatever a page's own
 * interception does not see (a background's request, say) is seen here.
 */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    // The browser may have hung up already.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
