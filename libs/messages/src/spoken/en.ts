import common from '../common/en.json' with { type: 'json' };
import mail from '../mail/en.json' with { type: 'json' };
import safety from '../safety/en.json' with { type: 'json' };
import portal from '../portal/en.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.en.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.en.json' with { type: 'json' };
import followsPortal from '../follows/portal.en.json' with { type: 'json' };
import inspectionsPortal from '../inspections/portal.en.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.en.json' with { type: 'json' };
import registryPortal from '../registry/portal.en.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.en.json' with { type: 'json' };
import verificationPortal from '../verification/portal.en.json' with { type: 'json' };
import refusals from '../refusals/en.json' with { type: 'json' };
import applicationsRefusals from '../applications/refusals.en.json' with { type: 'json' };
import complaintsRefusals from '../complaints/refusals.en.json' with { type: 'json' };
import inspectionsRefusals from '../inspections/refusals.en.json' with { type: 'json' };
import publishingRefusals from '../publishing/refusals.en.json' with { type: 'json' };
import registryRefusals from '../registry/refusals.en.json' with { type: 'json' };
import sanctionsRefusals from '../sanctions/refusals.en.json' with { type: 'json' };
import vettingRefusals from '../vetting/refusals.en.json' with { type: 'json' };
import screens from '../console/en.json' with { type: 'json' };
import applicationsConsole from '../applications/console.en.json' with { type: 'json' };
import complaintsConsole from '../complaints/console.en.json' with { type: 'json' };
import inspectionsConsole from '../inspections/console.en.json' with { type: 'json' };
import publishingConsole from '../publishing/console.en.json' with { type: 'json' };
import registryConsole from '../registry/console.en.json' with { type: 'json' };
import sanctionsConsole from '../sanctions/console.en.json' with { type: 'json' };
import vettingConsole from '../vetting/console.en.json' with { type: 'json' };

export const en = {
  common,
  mail,
  safety,
  portal: {
    ...portal,
    ...applicationsPortal,
    ...complaintsPortal,
    ...followsPortal,
    ...inspectionsPortal,
    ...publishingPortal,
    ...registryPortal,
    ...sanctionsPortal,
    ...verificationPortal,
  },
  refusals: {
    ...refusals,
    ...applicationsRefusals,
    ...complaintsRefusals,
    ...inspectionsRefusals,
    ...publishingRefusals,
    ...registryRefusals,
    ...sanctionsRefusals,
    ...vettingRefusals,
  },
  console: {
    ...screens,
    ...applicationsConsole,
    ...complaintsConsole,
    ...inspectionsConsole,
    ...publishingConsole,
    ...registryConsole,
    ...sanctionsConsole,
    ...vettingConsole,
  },
};
