import type { ReactElement } from 'react';
import { link, type PageContext } from '../pages/page.js';

interface ReportRecruiterProps {
  readonly context: PageContext;
  /** Whom the page speaks of: taken along in the form, so that no address tells of it. */
  readonly about?: { readonly agency?: string; readonly contact?: string };
}

/** From any page about a recruiter to a complaint about them, and back to one. */
export function ReportRecruiter({ context, about = {} }: ReportRecruiterProps): ReactElement {
  const { words } = context;
  const known = Object.entries(about).filter(([, value]) => value !== undefined);
  return (
    <section>
      <h2>{words.say('portal', 'report.title')}</h2>
      <p>{words.say('portal', 'report.lead')}</p>
      <form action={link(context, '/complain/danger')} method="post">
        {known.map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <button className="second" name="go" value="stay">
          {words.say('portal', about.agency === undefined ? 'report.button' : 'report.this')}
        </button>
      </form>
      <p>
        <a href={link(context, '/receipt')}>{words.say('portal', 'receipt.have')}</a>
      </p>
    </section>
  );
}
