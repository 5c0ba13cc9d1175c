import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type RunningProcess, install, type Installation, send } from './installation.js';

const CLIENTS = 8;

interface Acknowledged {
  readonly id: string;
  readonly name: string;
}

/** Clients that register agencies without end, and send each again with its key until it is acknowledged. */
function writers({ cast }: Installation, { url }: RunningProcess) {
  const acknowledged: Acknowledged[] = [];
  let stopped = false;
  const client = async (): Promise<void> => {
    while (!stopped) {
      const key = randomUUID();
      const name = `Written ${key}`;
      for (;;) {
        const answer = await send(
          url,
          cast,
          'licensing_officer',
          '/api/v1/agencies',
          { legalName: name, country: 'XA', headOffice: { address: 'Pier 9' } },
          { key },
        ).catch(() => undefined);
        if (answer?.status === 201) {
          acknowledged.push({ id: answer.body.id, name });
          break;
        }
        if (stopped) return;
        await pause(20);
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  return {
    acknowledged,
    async stop() {
      stopped = true;
      await Promise.all(clients);
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10);
}

/** Acknowledged writes that are not there once with one audit leaf. */
async function faultsOf({ superuser }: Installation, acknowledged: readonly Acknowledged[]): Promise<number> {
  const [{ n }] = await superuser.query(
    `select count(*)::int as n from unnest($1::uuid[], $2::text[]) as t(id, name)
     where (select count(*) from agency a where a.legal_name = t.name) <> 1
        or not exists (select from agency a where a.id = t.id)
        or (select count(*) from audit_payload p where p.payload -> 'subject' ->> 'id' = t.id::text) <> 1`,
    [acknowledged.map(({ id }) => id), acknowledged.map(({ name }) => name)],
  );
  return n;
}

describe('PostgreSQL killed while eight clients write', () => {
  it('loses and doubles nothing that was acknowledged, over 20 kills', async () => {
    const installation = await install();
    try {
      const api = await installation.api();
      const work = writers(installation, api);
      for (let kills = 0; kills < 20; kills += 1) {
        const before = work.acknowledged.length;
        await until(() => work.acknowledged.length >= before + 20);
        await pause(Math.random() * 150);
        await installation.cluster.kill();
        await installation.cluster.restart();
      }
      await until(() => work.acknowledged.length >= 1_000);
      await work.stop();
      expect(work.acknowledged.length).toBeGreaterThanOrEqual(1_000);
      expect(await faultsOf(installation, work.acknowledged)).toBe(0);
      const [row] = await installation.superuser.query(
        'select count(*) = max(leaf_index) + 1 as contiguous from audit_leaf',
      );
      expect(row).toEqual({ contiguous: true });
    } finally {
      await installation.stop();
    }
  });

  it('would be noticed: with synchronous_commit off, acknowledged writes are lost', async () => {
    const installation = await install({ wal_writer_delay: '10s', wal_writer_flush_after: '1GB' });
    try {
      const api = await installation.api();
      // Planted past the check that the API makes at its start.
      await installation.superuser.query('alter role amparo_app set synchronous_commit = off');
      await installation.superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'amparo_app'`,
      );
      const work = writers(installation, api);
      let lost = 0;
      for (let kills = 0; kills < 5 && lost === 0; kills += 1) {
        const before = work.acknowledged.length;
        await until(() => work.acknowledged.length >= before + 30);
        await installation.cluster.kill();
        await installation.cluster.restart();
        lost = await faultsOf(installation, work.acknowledged);
      }
      await work.stop();
      expect(lost).toBeGreaterThan(0);
    } finally {
      await installation.stop();
    }
  });
});
