import { fillCast } from './cast.js';
import { someTeam } from './fake-office.js';
import { FakeRegister } from './fake-register.js';
import { Visitor } from './journey.js';
import { type RunningPortal, startPortal, until } from './portal.js';

export interface Desk {
  readonly fake: FakeRegister;
  readonly portal: RunningPortal;
  readonly visitor: Visitor;
  close(): Promise<void>;
}

/** A portal before an office with two teams, and somebody who comes to it. */
export async function openDesk(): Promise<Desk> {
  const fake = await new FakeRegister().start();
  fillCast(fake);
  fake.office.teams = [await someTeam('central', []), await someTeam('port', ['Port Liana', 'Tessaly'])];
  const portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
  return {
    fake,
    portal,
    visitor: new Visitor(portal),
    close: async () => {
      await portal.stop();
      await fake.stop();
    },
  };
}
