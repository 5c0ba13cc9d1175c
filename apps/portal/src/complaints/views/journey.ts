import type { FieldProblem } from '../../http/problem.js';
import type { PageContext } from '../../pages/page.js';
import type { Draft } from '../draft.js';
import type { Facts } from '../lodge.pages.js';
import type { Team } from '../office.js';
import type { JourneyScripts } from '../../browser/browser.scripts.js';

/** What a page of the journey is made from. */
export interface JourneyProps {
  readonly context: PageContext;
  readonly scripts: JourneyScripts | undefined;
  readonly draft: Draft;
  readonly facts: Facts;
  readonly problems: readonly FieldProblem[];
  /** Whose key the browser seals with. */
  readonly team: Team | undefined;
}
