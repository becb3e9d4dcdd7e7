import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy as it stands before two instances: each request goes to the next one, and nothing sticks. */
export class RoundRobin {
  /** How many requests each instance got. */
  readonly passed: number[];
  private next = 0;

  private constructor(
    private readonly ports: readonly number[],
    private readonly server: Server,
  ) {
    this.passed = ports.map(() => 0);
  }

  /** Opens a proxy before instances that listen on these ports of this machine. */
  static async before(ports: readonly number[]): Promise<RoundRobin> {
    const server = createServer();
    const proxy = new RoundRobin(ports, server);
    server.on('request', (incoming, outgoing) => {
      const turn = proxy.next % ports.length;
      proxy.next += 1;
      proxy.passed[turn]! += 1;
      const { method, url: path, headers } = incoming;
      const onward = request({ host: '127.0.0.1', port: ports[turn], method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        // Streams pass line by line: nothing is kept back.
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      incoming.pipe(onward);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
