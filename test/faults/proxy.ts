import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to the database that can be cut, as networks and servers are. */
export class Proxy {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private trap: string | null = null;
  /** Whether the trapped words still arrive, and only the answer is lost. */
  private arrives = false;

  private constructor(
    private readonly server: Server,
    private readonly database: URL,
  ) {}

  static async open(databaseServer: string): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server, new URL(databaseServer));
    server.on('connection', (client) => proxy.carry(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The database server's address, through this line. */
  get url(): string {
    const through = new URL(this.database);
    through.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return through.href;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  /** Cuts the line the moment these words are on their way to the database; they never arrive. */
  cutAt(words: string): void {
    this.trap = words;
    this.arrives = false;
  }

  /** Cuts the line the moment these words are answered; the database has heard them, the server never knows. */
  cutAfter(words: string): void {
    this.trap = words;
    this.arrives = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(client: Socket): void {
    if (this.isCut) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(this.database.port), this.database.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
    let cutsAtAnswer = false;
    upstream.on('data', (chunk) => {
      if (cutsAtAnswer) this.cut();
      else client.write(chunk);
    });
    client.on('data', (chunk) => {
      const trapped = this.trap !== null && chunk.includes(this.trap);
      if (trapped) this.trap = null;
      if (trapped && !this.arrives) {
        this.cut();
        return;
      }
      cutsAtAnswer = trapped;
      upstream.write(chunk);
    });
  }
}
