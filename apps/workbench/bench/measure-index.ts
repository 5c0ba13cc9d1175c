import { measure } from '@amparo/verification/bench/measure';

/** Builds an index alone in a process that may collect its garbage when asked, so that memory means the index. */
const { agencies } = JSON.parse(process.argv[2] ?? '{}') as { agencies: number };
const MIB = 1024 * 1024;

function heldMiB(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MIB;
}

process.send?.(measure(agencies, { clock: () => performance.now(), memory: heldMiB }));
