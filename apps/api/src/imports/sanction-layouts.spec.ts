import { check, createIndex } from '@amparo/verification';
import { describe, expect, it } from 'vitest';
import { readFixture, readReference } from './fixtures.js';
import { layoutOf } from './layouts/index.js';
import { readFirmInfo } from './layouts/world-bank-info.js';
import { readFile } from './read-file.js';
import type { ListingContent, ReadRow } from './row.js';

function read(id: string, file: string | Buffer, date = '2025-01-07'): ReadRow[] {
  const layout = layoutOf(id);
  if (!layout) throw new Error(`no layout ${id}`);
  return readFile(typeof file === 'string' ? readFixture(file) : file, layout, date, readReference());
}
const h2a = () => read('us-h2a-debarments', 'us_h2a_debarments_fy09-13.csv', '2013-10-26');
const h2b = () => read('us-h2b-debarments', 'us_h2b_debarments_fy09-14.csv', '2014-01-22');
const wb = () => read('world-bank-debarred-firms', 'world_bank_debarred_firms_2025-01-07.csv');
const entry = (rows: ReadRow[], name: string) =>
  rows.find(({ content }) => (content as ListingContent | null)?.name === name) as ReadRow & {
    content: ListingContent;
  };
const broken = (rows: ReadRow[]) => rows.flatMap(({ row, errors }) => errors.map((error) => ({ row, ...error })));
const codes = (rows: ReadRow[], code: string) => rows.filter(({ notes }) => notes.some((note) => note.code === code));

describe('every row', () => {
  it.each([
    ['H-2A', h2a, { rows: 53, taken: 45, reported: 2, headings: 5 + 1 }],
    ['H-2B', h2b, { rows: 23, taken: 17, reported: 0, headings: 6 }],
    ['World Bank', wb, { rows: 967, taken: 967, reported: 0, headings: 0 }],
  ])('of %s is taken in, or reported with its reason, or a heading that says what it is', (_name, rows, expected) => {
    const all = rows();
    const [taken, reported] = [all.filter(({ content }) => content), all.filter(({ errors }) => errors.length > 0)];
    const headings = all.filter(({ content, errors }) => !content && errors.length === 0);
    expect(taken.length + reported.length + headings.length).toBe(all.length);
    expect(headings.every(({ notes }) => notes.length === 1)).toBe(true);
    expect({ rows: all.length, taken: taken.length, reported: reported.length, headings: headings.length }).toEqual(
      expected,
    );
    expect(new Set(taken.map(({ key }) => key)).size).toBe(taken.length);
  });
});

describe('the lists of H-2A and H-2B debarments', () => {
  it('say which rows can’t be believed, and why', () => {
    expect(broken(h2a())).toEqual([
      { row: 6, column: 'End date', code: 'import.duration', value: '2 Years: 2009-08-17 – 2009-08-17' },
      { row: 56, column: 'Start date', code: 'import.required', value: '' },
      { row: 56, column: 'End date', code: 'import.required', value: '' },
    ]);
  });

  it('read a spreadsheet’s numbers as days, and note it', () => {
    expect(entry(h2a(), 'Mata Trucking')).toMatchObject({
      content: { from: '2009-06-28', to: '2012-06-27', measure: 'H-2A debarment, 3 years', country: 'US' },
      notes: [
        { column: 'Start date', code: 'import.serial-day', value: '39992 → 2009-06-28' },
        { column: 'End date', code: 'import.serial-day', value: '41087 → 2012-06-27' },
      ],
    });
    expect(codes(h2a(), 'import.serial-day')).toHaveLength(46);
  });

  it('read the one day in words month first, since the year fits only so', () => {
    expect(entry(h2b(), 'River Valley Forestry, LLC')).toMatchObject({
      content: { from: '2014-01-04', to: '2015-01-03' },
      notes: [{ code: 'import.month-first', value: '1/4/2014 → 2014-01-04' }, { code: 'import.serial-day' }],
    });
  });

  it('take the anniversary itself as a last day too', () =>
    expect(entry(h2a(), 'Global Horizons Manpower, Inc')?.content).toMatchObject({
      from: '2011-05-06',
      to: '2014-05-06',
    }));

  it('keep years and “No Debarments” as headings', () => {
    expect(codes(h2a(), 'import.heading-year').map(({ summary }) => summary)).toEqual([
      '2009',
      '2010',
      '2011',
      '2012',
      '2013',
    ]);
    expect(codes(h2a(), 'import.heading-none').map(({ row, summary }) => [row, summary])).toEqual([
      [8, 'No Debarments'],
    ]);
    expect(codes(h2b(), 'import.heading-year').map(({ summary }) => summary)).toEqual(
      [2009, 2010, 2011, 2012, 2013, 2014].map((year) => `FY ${year}`),
    );
  });

  it('find an owner and the business by both names, and one employer’s two bars apart', () => {
    expect(entry(h2a(), 'Charles Hass dba H&R Farms').content.otherNames).toEqual(['Charles Hass', 'H&R Farms']);
    const twice = h2a().filter(({ content }) => (content as ListingContent | null)?.name === 'Eagle Creek Farms, INC.');
    expect(twice.map(({ content }) => (content as ListingContent).from)).toEqual(['2011-12-03', '2013-10-06']);
  });

  it.each([
    ['40880,40879', 'import.before-start', '2011-12-03 – 2011-12-02'],
    ['41245,40880', 'import.before-start', '2012-12-02 – 2011-12-03'],
    ['40880,41976', 'import.duration', '1 year: 2011-12-03 – 2014-12-03'],
    ['13/40/2011,41245', 'import.day', '13/40/2011'],
    ['soon,41245', 'import.day', 'soon'],
  ])('report %s', (days, code, value) => {
    const file = Buffer.from(`,H-2A Debarments\n,Name,Duration,Start date,End date\n,A Farm,1 year,${days}`);
    expect(broken(read('us-h2a-debarments', file))).toEqual([expect.objectContaining({ row: 3, code, value })]);
  });
});

describe('the World Bank’s list', () => {
  it('is read under its two rows of headers', () =>
    expect(wb()[0]).toMatchObject({
      row: 4,
      content: {
        name: 'GRAND MOTORS LLC',
        country: 'AZ',
        from: '2024-12-10',
        to: '2027-08-09',
        measure: 'Debarment',
        reasons: [{ code: '', text: 'Obstructive practices' }],
        remark: '*678',
      },
      notes: [{ code: 'import.footnote', value: '*678' }],
    }));

  it('has no end where its last day is 2999-12-31', () => {
    expect(codes(wb(), 'import.no-end')).toHaveLength(454);
    expect(entry(wb(), 'CHASE BERKELEY CAVENDISH LTD.').content).toMatchObject({ to: null, until: null });
  });

  it.each(['Permanent', 'Ongoing', 'INDEFINITE'])('keeps “%s” in its own words', (words) => {
    const file = Buffer.from(`Firm Name,Country,From Date,To Date,Grounds\nA FIRM,China,2020-01-01,${words},Fraud`);
    expect(read('world-bank-debarred-firms', file)[0]?.content).toMatchObject({ to: null, until: words });
  });

  it('reports an end before its start', () => {
    const file = Buffer.from('Firm Name,Country,From Date,To Date,Grounds\nA FIRM,China,2020-01-02,2020-01-01,Fraud');
    expect(broken(read('world-bank-debarred-firms', file))).toEqual([
      { row: 2, column: 'To Date', code: 'import.before-start', value: '2020-01-02 – 2020-01-01' },
    ]);
  });

  it('flags the names that the file cuts', () => {
    const cut = codes(wb(), 'import.name-cut').map(({ content }) => (content as ListingContent).name);
    expect(cut.filter((name) => name.length >= 80)).toHaveLength(10);
    expect(cut.filter((name) => name.length < 80)).toEqual([
      'XINJIANG COMMUNICATIONS CONSTRUCTION GROUP SHAWAN WATER CONSERVANCY ENGINEERING',
      'INGENIEROS CONSULTORES Y ASESORES TÉCNICOS SOCIEDAD DE RESPONSABILIDAD LIMITADA',
    ]);
  });

  it('knows every country it names', () => expect(codes(wb(), 'import.country')).toEqual([]));

  it.each([
    ['*678', [], ['*678']],
    ['*219,  *328', [], ['*219', '*328']],
    ['*566, 576', [], ['*566,576']],
    ['342', [], ['342']],
    ['(f.k.a Constructora Fajardo Nieto Ltda.) *665', ['Constructora Fajardo Nieto Ltda.'], ['*665']],
    ['(MUE Group) (Reg. No. 1163) *662', ['MUE Group'], ['*662']],
    ['(河南省地矿建设工程(集团)有限公司)*632', ['河南省地矿建设工程(集团)有限公司'], ['*632']],
    ['(新疆交建物流有限公司)(916501035688754161)*647', ['新疆交建物流有限公司'], ['*647']],
    ['(新疆交通建设集团股份有限公司, 新疆交建)*647', ['新疆交通建设集团股份有限公司', '新疆交建'], ['*647']],
    ['河北建设集团（宁波）供应链管理有限公司', ['河北建设集团（宁波）供应链管理有限公司'], []],
    ['(f.k.a [Shaanxi Neoplan Trading Co., Ltd.])', ['Shaanxi Neoplan Trading Co., Ltd.'], []],
    [
      '*526   Currently doing business as Industrial Investment Group LLC',
      ['Industrial Investment Group LLC'],
      ['*526'],
    ],
    [
      '(also doing business as LAXMI NARAYAN CONSTRUCTION and LAXMINARAYAN MALLICK) *187',
      ['LAXMI NARAYAN CONSTRUCTION', 'LAXMINARAYAN MALLICK'],
      ['*187'],
    ],
    ['URALKOTLOSERVICE PKF ZAO (TAMBOV)  *78', ['URALKOTLOSERVICE PKF ZAO (TAMBOV)'], ['*78']],
    [
      'SBD Service (FKA SAO BAC DAU TECHNOLOGY SERVICE JOINT STOCK COMPANY) (Reg. No.: 0305350288) *531',
      ['SBD Service', 'SAO BAC DAU TECHNOLOGY SERVICE JOINT STOCK COMPANY'],
      ['*531'],
    ],
    ['(and all entities that it controls, except NJS E&M Co. and NJS Engineers India Pvt. Ltd.)*615', [], ['*615']],
    ['*87   as a successor or assign to Sugdiyon Limited Liability Company. Tax ID No. 300001499', [], ['*87']],
    ['(AKA AMANI B.P., LTD.)', ['AMANI B.P., LTD.'], []],
    ['', [], []],
  ])('takes names, and no marks or numbers, from “%s”', (text, otherNames, marks) =>
    expect(readFirmInfo(text)).toEqual({ otherNames, marks }),
  );
});

describe('a check', () => {
  const index = createIndex();
  wb().forEach(({ content }, at) => {
    const { name, nameCut, otherNames, country, address, ...rest } = content as ListingContent;
    const subject = { kind: 'principal' as const, name, nameCut, otherNames, country, address };
    const source = { name: 'The World Bank', url: '', date: '2025-01-07' };
    index.put('listing', { id: `wb-${at}`, register: 'WB', list: 'debarred-firms', subject, source, ...rest });
  });
  const cut = wb().flatMap(({ content }) =>
    (content as ListingContent).nameCut ? [(content as ListingContent).name] : [],
  );

  it.each([
    'Grand Motors LLC',
    'CNN Caucasia',
    'NISHAN ENGINEERS (PVT) LIMITED',
    '新疆交建物流有限公司',
    'Constructora Fajardo Nieto Ltda.',
    'Chase Berkeley Cavendish',
  ])('finds %s on it', (q) =>
    expect(check(index, q, '2025-01-08T12:00:00.000Z')).toMatchObject({ standing: 'sanctioned' }),
  );

  it.each(cut)('finds %s by its beginning, however it goes on', (name) => {
    for (const rest of ['', 'NCH', 'NENTS FACTORY BRANCH', ' GROUP COMPANY LIMITED'])
      expect(check(index, name + rest, '2025-01-08T12:00:00.000Z').matches[0], rest).toMatchObject({
        legalName: name,
        standing: 'sanctioned',
      });
  });
});
