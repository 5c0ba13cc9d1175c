export interface Change {
  readonly what: string;
  readonly changed: ReadonlyMap<string, Buffer>;
}

/** So many random changes of one byte, spread over all files. */
export function oneByteChanges(files: ReadonlyMap<string, Buffer>, count: number): Change[] {
  const names = [...files.keys()];
  return Array.from({ length: count }, (_, at) => {
    const name = names[at % names.length] ?? '';
    const content = Buffer.from(files.get(name) ?? '');
    const place = Math.floor(Math.random() * content.length);
    content[place] = ((content[place] ?? 0) + 1 + Math.floor(Math.random() * 255)) % 256;
    return { what: `${name} at ${place}`, changed: new Map([...files, [name, content]]) };
  });
}
