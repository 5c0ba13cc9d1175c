import { describe, expect, it } from 'vitest';
import { contentBody, proposalBody } from './content.js';

describe('what a proposal of a sanction sends', () => {
  it('leaves behind what the measure or the kind of subject does not have', () => {
    const typed = {
      measure: 'fine',
      fine: { amount: '1,250.50', currency: 'eur' },
      until: '2026-01-01',
      codes: ['COR'],
    };
    expect(contentBody(typed)).toEqual({
      measure: 'fine',
      codes: ['COR'],
      fine: { amount: '125050', currency: 'EUR' },
    });
    expect(
      proposalBody({ subjectKind: 'agency', agencyId: 'a', name: 'typed before', measure: 'warning' }, ['f1']),
    ).toEqual({ subjectKind: 'agency', agencyId: 'a', findingIds: ['f1'], measure: 'warning' });
  });

  it('tells phones from pages, and pages from accounts', () => {
    const typed = { subjectKind: 'unlicensed', phones: '+1 202 555 0100\n', pages: 'jobs.example\nfacebook.com/jobs' };
    expect(proposalBody(typed, [])).toMatchObject({
      contacts: [
        { kind: 'phone', value: '+1 202 555 0100' },
        { kind: 'web', value: 'jobs.example' },
        { kind: 'social', value: 'facebook.com/jobs' },
      ],
    });
  });
});
