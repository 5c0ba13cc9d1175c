export interface Settings {
  dataDir: string;
  apiPort: number;
  portalPort: number;
  demo: boolean;
  external: { appUrl: string; ownerUrl: string } | null;
}

export interface Stack {
  /** Resolves when everything answers; rejects with a plain sentence. */
  readonly ready: Promise<void>;
  pids(): (number | undefined)[];
  stop(): Promise<void>;
}

export function bootStack(
  settings: Settings,
  options: {
    say?: (line: string) => void;
    note?: (child: { pid: number; script: string }) => void;
    fail: (sentence: string) => void;
  },
): Stack;
