/** A PostgreSQL of our own; see postgres.mjs. */
export interface Cluster {
  readonly folder: string;
  readonly port: number;
  superuserUrl(database?: string): string;
  ownerUrl(database?: string): string;
  appUrl(database?: string): string;
  /** Makes a database owned by `amparo_owner`, empty or copied from a template; does nothing when it is there. */
  createDatabase(name?: string, template?: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  ended(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL to every process of the server. */
  kill(): Promise<void>;
  /** Starts the server again on the same port and data. */
  restart(): Promise<void>;
}

export interface ClusterOptions {
  folder: string;
  /** File that keeps the roles' passwords. */
  secrets?: string;
  log?: string;
  /** False turns fsync, full_page_writes and synchronous_commit off; the default is true. */
  durable?: boolean;
  port?: number;
  settings?: Record<string, string | number>;
}

export const DATABASE: string;
export function freePort(): Promise<number>;
export function startCluster(options: ClusterOptions): Promise<Cluster>;
export function runSql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]>;
