import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);
const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Leaf hash of an entry: RFC 6962 2.1 over SHA-256(salt || canonical JSON), so that an erased entry leaves a valid tree. */
export const leafHash = (salt: Uint8Array, canonicalPayload: string): Buffer =>
  sha256(LEAF, sha256(salt, Buffer.from(canonicalPayload, 'utf8')));

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** The right edge of a tree: roots of its perfect subtrees, largest first. Grows by appending leaf hashes. */
export class TreeEdge {
  private readonly edge: { readonly size: number; readonly hash: Buffer }[] = [];
  size = 0;

  append(leaf: Buffer): void {
    let subtree = { size: 1, hash: leaf };
    for (let last = this.edge.at(-1); last?.size === subtree.size; last = this.edge.at(-1)) {
      this.edge.pop();
      subtree = { size: subtree.size * 2, hash: nodeHash(last.hash, subtree.hash) };
    }
    this.edge.push(subtree);
    this.size += 1;
  }

  /** Merkle tree head of RFC 6962 2.1; of no leaves it is the hash of nothing. */
  root(): Buffer {
    const right = this.edge.at(-1);
    if (!right) return sha256();
    return this.edge.slice(0, -1).reduceRight((hash, { hash: left }) => nodeHash(left, hash), right.hash);
  }
}

export function treeRoot(leaves: Iterable<Buffer>): Buffer {
  const tree = new TreeEdge();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

/** Audit path of RFC 6962 2.1.1 for one leaf, nearest sibling first. */
export function inclusionProof(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (leaves.length <= 1) return [];
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return index < half
    ? [...inclusionProof(index, leaves.slice(0, half)), treeRoot(leaves.slice(half))]
    : [...inclusionProof(index - half, leaves.slice(half)), treeRoot(leaves.slice(0, half))];
}

/** Root that a proof leads to (RFC 9162 2.1.3.2); undefined where the proof doesn't fit the size. */
export function rootFromProof(index: number, size: number, leaf: Buffer, proof: readonly Buffer[]): Buffer | undefined {
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else hash = nodeHash(hash, sibling);
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}
