import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Given } from "./driver.ts";

/** A proxy that reaches no network, answers what it was given, and remembers what was asked for. */
export interface WalledProxy {
  port: number;
  /**
   * Addresses in the order asked: whole URLs over http, `host:port` where a browser wanted a tunnel for https. Who stops a
   * request on its way here adds it.
   */
  readonly asked: string[];
  /** Answers an http address from now on. Not one of https: nobody looks into a tunnel. */
  give(url: string, answer: Given): void;
  close(): void;
}

/**
 * Starts the proxy on a free port of this machine. A browser set to it reaches no network at all, and whatever a page's own
 * interception does not see (a background's request, say) is seen here.
 */
export async function startWalledProxy(): Promise<WalledProxy> {
  const asked: string[] = [];
  const given = new Map<string, Given>();
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    asked.push(url);
    const answer = given.get(url);
    if (!answer) return response.writeHead(403).end();
    return response.writeHead(200, { "content-type": answer.contentType ?? "text/html; charset=utf-8", ...answer.headers }).end(answer.body);
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
    give: (url, answer) => given.set(url, answer),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
