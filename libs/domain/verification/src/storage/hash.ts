const BEGIN = 0x811c9dc5;

/** The state of a hash after a text, to go on from: texts one after another need not be joined. */
export function hashed(text: string, from = BEGIN): number {
  let hash = from;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** FNV-1a over UTF-16 code units with a final mix: 32 bits, signed, which the machine holds as they are. `from` is the state after what stands before. */
export function hashOf(text: string, from = BEGIN): number {
  let hash = hashed(text, from);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
