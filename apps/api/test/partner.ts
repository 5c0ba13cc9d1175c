import type { Api } from './harness.js';

/** A register that only imports change; gives its code. */
export async function partnerRegister(api: Api): Promise<string> {
  await api.dataSource.query(
    `insert into register (id, role, country, names, time_zone, currency, languages, source_name, source_url, source_on)
     values ('YY', 'partner', 'YY', '{"en":"Partner"}', 'UTC', 'XTS', '{en}', 'Gazette', 'https://gazette.example', '2026-01-01')
     on conflict do nothing`,
  );
  return 'YY';
}
