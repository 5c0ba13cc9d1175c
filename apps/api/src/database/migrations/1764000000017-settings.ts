import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = (en: string, es: string, ar: string) => ({ en, es, ar });

/** What a new installation begins with; an office adopts its own as later versions. */
const FIRST: Readonly<Record<string, unknown>> = {
  'licence-classes': [
    [
      'land-based',
      words('Land-based work abroad', 'Trabajo en tierra en el extranjero', 'العمل البري في الخارج'),
      24,
      null,
      true,
    ],
    ['sea-based', words('Work at sea', 'Trabajo en el mar', 'العمل في البحر'), 24, null, true],
    ['domestic-work', words('Domestic work', 'Trabajo doméstico', 'العمل المنزلي'), 12, 14, true],
    ['labour-hire', words('Labour hire', 'Cesión de trabajadores', 'توفير العمالة'), 12, null, false],
  ].map(([code, names, validityMonths, objectionDays, needsInspection]) => ({
    ...{ code, names, validityMonths, objectionDays },
    ...{ onePersonOneAgency: true, needsInspection },
  })),
  'document-requirements': [
    {
      code: 'company-registration',
      names: words(
        'Extract from the register of companies',
        'Extracto del registro mercantil',
        'مستخرج من السجل التجاري',
      ),
      ...{ kinds: ['licence'], classes: [], needed: true },
    },
    {
      code: 'bond-guarantee',
      names: words('Guarantee for the bond', 'Garantía de la fianza', 'ضمان الكفالة'),
      ...{ kinds: ['licence', 'renewal'], classes: [], needed: true },
    },
    {
      code: 'police-clearance',
      names: words(
        'Police clearance of directors and owners',
        'Certificado de antecedentes penales de directores y propietarios',
        'شهادة خلو السوابق للمديرين والمالكين',
      ),
      ...{ kinds: ['licence', 'persons'], classes: [], needed: false },
    },
    {
      code: 'proof-of-address',
      names: words('Proof of the address', 'Comprobante del domicilio', 'إثبات العنوان'),
      ...{ kinds: ['licence', 'branch'], classes: [], needed: false },
    },
  ],
  'reminder-days': { renewal: [42, 21] },
  reasons: [
    {
      code: 'not-fit-and-proper',
      measures: ['refuse', 'revoke'],
      ground: 'The applicant or holder is not fit and proper',
      texts: words(
        'A person who directs or owns the agency was found not to be fit and proper, for the facts set out below.',
        'Se determinó que una persona que dirige o posee la agencia no es idónea, por los hechos que se exponen a continuación.',
        'تبيّن أن شخصًا يدير الوكالة أو يملكها غير مؤهل ولا مناسب، للوقائع المبيّنة أدناه.',
      ),
    },
    {
      code: 'no-bond',
      measures: ['refuse', 'suspend', 'revoke'],
      ground: 'No bond in force',
      texts: words(
        'The agency has no bond in force for the amount that the law asks for.',
        'La agencia no tiene en vigor una fianza por el importe que exige la ley.',
        'ليس لدى الوكالة كفالة سارية بالمبلغ الذي يطلبه القانون.',
      ),
    },
    {
      code: 'fees-charged',
      measures: ['suspend', 'revoke', 'add_condition'],
      ground: 'Fees above what the law allows',
      texts: words(
        'The agency asked workers for fees above what the law allows.',
        'La agencia cobró a los trabajadores tarifas superiores a las que permite la ley.',
        'طلبت الوكالة من العمال رسومًا أعلى مما يسمح به القانون.',
      ),
    },
  ],
  vetting: { threshold: 0.45 },
};

/** What an office sets without code, as dated versions. */
export class Settings1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table setting_version (
  id uuid constraint setting_version_pkey primary key,
  kind text not null constraint setting_version_kind_known check (kind in ('licence-classes', 'document-requirements', 'reminder-days', 'reasons', 'vetting')),
  version integer not null,
  effective_from date not null,
  value jsonb not null,
  reasons text not null constraint setting_version_reasons_given check (reasons <> ''),
  adopted_by uuid constraint setting_version_adopted_by_fkey references user_account (id),
  adopted_at timestamptz not null,
  constraint setting_version_unique unique (kind, version)
);
comment on table setting_version is 'What an office sets: classes of licence, documents, days, reasons. Never changed: a change is a later version.';
comment on column setting_version.id is 'Random identifier.';
comment on column setting_version.kind is 'What is set.';
comment on column setting_version.version is 'First, second … version.';
comment on column setting_version.effective_from is 'First day on which it holds; of two for one day, the later version.';
comment on column setting_version.value is 'The setting.';
comment on column setting_version.reasons is 'Why it was adopted.';
comment on column setting_version.adopted_by is 'Who adopted it; none: it came with the register.';
comment on column setting_version.adopted_at is 'When.';
create trigger setting_version_append_only before update or delete or truncate on setting_version for each statement execute function refuse_change();
grant select, insert on setting_version to amparo_app;
`);
    for (const [kind, value] of Object.entries(FIRST))
      await runner.query(
        `insert into setting_version (id, kind, version, effective_from, value, reasons, adopted_at)
         values (gen_random_uuid(), $1, 1, '1900-01-01', $2, 'What a new register begins with', now())`,
        [kind, JSON.stringify(value)],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table setting_version;');
  }
}
