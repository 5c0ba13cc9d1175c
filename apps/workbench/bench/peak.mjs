import { readFileSync, writeFileSync } from 'node:fs';

/** The most memory a process held since it was last asked, in MiB; null where the system does not tell. */
export function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}

export function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Elsewhere than on Linux nobody tells it either.
  }
}
