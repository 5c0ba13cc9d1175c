export function prepare(options: { logs: string; script: string; say?: (line: string) => void }): Promise<void>;
