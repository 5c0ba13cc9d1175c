import { existsSync, readFileSync } from 'node:fs';
import { processesOf } from '../src/postmaster.mjs';

/** Only Linux tells what another process spent; elsewhere the bench says so and leaves these columns empty. */
export const CPU_IS_TOLD = existsSync('/proc/self/stat');

/** The kernel counts in hundredths of a second, whatever its own clock. */
const TICK_US = 10_000;

/** Microseconds in user and kernel mode, of the process and of its children that have ended. */
function spentBy(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * TICK_US;
  } catch {
    return 0;
  }
}

/** A process alone, or null where nobody tells. */
export const cpuOfProcess = (pid) => (CPU_IS_TOLD ? spentBy(pid) : null);

/** A PostgreSQL with all its processes. */
export const cpuOfPostgres = (pid) =>
  CPU_IS_TOLD ? processesOf(pid).reduce((sum, one) => sum + spentBy(one), 0) : null;

/** Mebibytes that the process holds in memory. */
export function residentMiB(pid) {
  if (!CPU_IS_TOLD) return null;
  const [, kibibytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}
