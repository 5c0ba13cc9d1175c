import { describe, expect, it } from 'vitest';
import { offerRegister } from '../../fixtures/offer-register.js';
import { agencyRecord, licenceRecord, NOW } from '../../fixtures/records.js';
import { checkOffer, MAX_OFFER_TEXT, type Offer } from '../index.js';

const index = offerRegister();
const ask = (offer: Offer) => checkOffer(index, offer, NOW);
const verdicts = (offer: Offer) =>
  ask(offer).elements.map(({ element, verdict, reason }) => `${element} ${verdict} ${reason}`);

describe('an offer in fields of its own', () => {
  const golden = { agency: 'Golden Harbour Manpower Services Inc.' };
  it.each<[string, Offer, string]>([
    ['its name', golden, 'agency belongs registered'],
    ['its number', { ...golden, licence: 'XA-LB-0101' }, 'licenceNumber belongs registered'],
    [
      'the number of another',
      { ...golden, licence: 'XA-LB-0303' },
      'licenceNumber does_not_belong registered_to_another',
    ],
    ['a number nobody has', { ...golden, licence: 'XA-LB-9999' }, 'licenceNumber not_found no_such_number'],
    ['its phone', { ...golden, phone: '+1 202 555 0101' }, 'phone belongs registered'],
    ['the phone of another', { ...golden, phone: '+12025550103' }, 'phone does_not_belong registered_to_another'],
    ['a phone nobody has', { ...golden, phone: '+12025550170' }, 'phone not_official not_registered'],
    ['a phone the public was warned of', { ...golden, phone: '+12025550199' }, 'phone listed reported_unlicensed'],
    ['its page', { ...golden, link: 'https://www.goldenharbour.example/jobs' }, 'web belongs registered'],
    ['a page like its own', { ...golden, link: 'golden-harbour.example' }, 'web not_official not_registered'],
    ['a handle nobody has', { ...golden, link: '@goldenharbourvisas' }, 'social not_official not_registered'],
    ['its person', { ...golden, person: 'Rosalind Okafor' }, 'person belongs registered'],
    ['the person of another', { ...golden, person: 'Benjamin Castellanos' }, 'person does_not_belong acts_for_another'],
    ['a person nobody knows', { ...golden, person: 'Gerald Moxley' }, 'person not_official not_registered'],
    ['its order', { ...golden, jobOrder: 'jo 2026 0011' }, 'jobOrder open approved'],
    ['the order of another', { ...golden, jobOrder: 'JO-2026-0033' }, 'jobOrder does_not_belong registered_to_another'],
    ['an order nobody has', { ...golden, jobOrder: 'JO-2026-0099' }, 'jobOrder not_found no_such_order'],
    ['an order that is closed', { jobOrder: 'JO-2026-0033' }, 'jobOrder not_open closed'],
    ['a country of its licence', { ...golden, country: 'Qatar' }, 'country covered in_scope'],
    ['another country', { ...golden, country: 'Canadá' }, 'country not_covered out_of_scope'],
    ['the country of its order', { jobOrder: 'JO-2026-0011', country: 'SA' }, 'country covered as_approved'],
    ['not that of its order', { jobOrder: 'JO-2026-0011', country: 'Qatar' }, 'country differs not_as_approved'],
    ['a country where its licence says none', { agency: 'Padma Overseas Ltd', country: 'Malta' }, 'country noted read'],
    [
      'a fee beside an order that allows none',
      { jobOrder: 'JO-2026-0011', fee: '10', currency: 'SAR' },
      'fee over_cap nothing_allowed',
    ],
    [
      'a fee below the amount of the rule',
      { licence: 'XA-LB-0303', country: 'Japan', fee: '450', currency: 'USD' },
      'fee within_cap within_the_cap',
    ],
    [
      'a fee above it',
      { licence: 'XA-LB-0303', country: 'Japan', fee: '450.01', currency: 'USD' },
      'fee over_cap above_the_cap',
    ],
    [
      'a fee in another currency',
      { licence: 'XA-LB-0303', country: 'Japan', fee: '450', currency: 'JPY' },
      'fee unknown other_currency',
    ],
    ['a fee of a month, the wage not said', { ...golden, fee: '450', currency: 'USD' }, 'fee unknown wage_unknown'],
    ['a fee that a stranger asks', { agency: 'Nobody Manpower', fee: '5', currency: 'USD' }, 'fee over_cap no_licence'],
    ['an account', { ...golden, account: '1234 5678 9012' }, 'account unknown account_private'],
    ['a phone, where nobody is named', { phone: '+12025550170' }, 'phone unknown nobody_named'],
    [
      'a page, where it registered none',
      { agency: 'Padma Overseas Ltd', link: 'padma.example' },
      'web unknown none_registered',
    ],
    ['a name nobody has', { agency: 'Sunrise Falcon Manpower' }, 'agency not_found no_such_name'],
  ])('%s', (_what, offer, expected) => expect(verdicts(offer)).toContain(expected));

  it('names what is registered instead, and whose it is', () => {
    expect(ask({ ...golden, phone: '+12025550170' }).elements[1]).toMatchObject({ theirs: ['+12025550101'] });
    expect(ask({ ...golden, licence: 'XA-LB-0303' }).elements[1]).toMatchObject({
      whose: { legalName: 'Zephyr Quandary International Agency' },
    });
    const fee = { licence: 'XA-LB-0303', country: 'Japan', fee: '900', currency: 'USD' };
    expect(ask(fee).elements.at(-1)).toMatchObject({
      rule: { most: { amount: '45000', currency: 'USD' }, source: { article: 'section 14' } },
    });
  });
});

it('takes a number with a plus for a phone, whatever is to be sent to it', () => {
  const text = 'Send USD 1500 processing to +1 202 555 0199 or +1 202 555 0101.';
  expect(ask({ text }).elements.map(({ element, value }) => `${element} ${value}`)).toEqual([
    'fee USD 1500',
    'phone +1 202 555 0199',
    'phone +1 202 555 0101',
  ]);
});

describe('the standing of an offer', () => {
  it.each<[string, Offer, string, string, number]>([
    [
      'all its own',
      { agency: 'Golden Harbour Manpower Services Inc.', licence: 'XA-LB-0101' },
      'may_recruit',
      'exact',
      0,
    ],
    ['a phone that is not registered', { licence: 'XA-LB-0101', phone: '+12025550170' }, 'may_recruit', 'strong', 1],
    ['a part that is another’s', { licence: 'XA-LB-0101', phone: '+12025550103' }, 'no_record', 'possible', 1],
    ['suspended', { text: 'Blue Lantern Overseas Recruitment Ltd' }, 'may_not_recruit', 'exact', 0],
    [
      'suspended, with the phone of another',
      { agency: 'Blue Lantern Overseas Recruitment Ltd', phone: '+12025550103' },
      'may_not_recruit',
      'strong',
      1,
    ],
    [
      'a number the public was warned of',
      { text: 'Golden Harbour Manpower Services. Call +12025550199' },
      'reported_unlicensed',
      'strong',
      2,
    ],
    ['nobody known', { text: 'Work in Malta! Call +12025550170' }, 'no_record', 'none', 0],
    ['nothing to read', { text: 'Hello, how are you' }, 'no_record', 'none', 0],
    ['a name in small letters', { text: 'golden harbour manpower services' }, 'may_recruit', 'exact', 0],
  ])('%s', (_what, offer, standing, confidence, warnings) =>
    expect(ask(offer)).toMatchObject({ standing, confidence, warnings }),
  );

  it('leaves open which of two of one name is meant, unless something tells', () => {
    const twins = offerRegister();
    twins.put('agency', agencyRecord('b1', 'Golden Harbour Manpower Services Inc.'));
    twins.put('licence', licenceRecord('m1', 'b1', 'XA-LB-5555'));
    const named = { agency: 'Golden Harbour Manpower Services Inc.' };
    const open = checkOffer(twins, named, NOW);
    expect(open).toMatchObject({ standing: 'no_record', confidence: 'possible' });
    expect(open.matches.map(({ id }) => id).sort()).toEqual(['a01', 'b1']);
    expect(open.elements).toMatchObject([{ verdict: 'unknown', reason: 'several_of_the_name' }]);
    const told = checkOffer(twins, { ...named, licence: 'XA-LB-5555' }, NOW);
    expect(told).toMatchObject({ standing: 'may_recruit', confidence: 'exact', matches: [{ id: 'b1' }, {}] });
    expect(told.elements.map(({ verdict }) => verdict)).toEqual(['belongs', 'belongs']);
  });

  it('reads so much of a text and no more', () => {
    const text = `${'x '.repeat(MAX_OFFER_TEXT / 2)}+12025550199`;
    expect(ask({ text }).elements).toEqual([]);
  });

  it('takes any text, however odd', () => {
    for (const text of [
      '\u0000',
      '\ud800',
      '((((((',
      '@@@@',
      '+'.repeat(10_000),
      '1 '.repeat(5000),
      'a.'.repeat(5000),
      '९'.repeat(9000),
    ])
      expect(() => ask({ text })).not.toThrow();
  });
});
