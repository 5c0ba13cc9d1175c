import common from '../common/ar.json' with { type: 'json' };
import mail from '../mail/ar.json' with { type: 'json' };
import safety from '../safety/ar.json' with { type: 'json' };
import portal from '../portal/ar.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.ar.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.ar.json' with { type: 'json' };
import followsPortal from '../follows/portal.ar.json' with { type: 'json' };
import inspectionsPortal from '../inspections/portal.ar.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.ar.json' with { type: 'json' };
import registryPortal from '../registry/portal.ar.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.ar.json' with { type: 'json' };
import verificationPortal from '../verification/portal.ar.json' with { type: 'json' };
import refusals from '../refusals/ar.json' with { type: 'json' };
import applicationsRefusals from '../applications/refusals.ar.json' with { type: 'json' };
import complaintsRefusals from '../complaints/refusals.ar.json' with { type: 'json' };
import inspectionsRefusals from '../inspections/refusals.ar.json' with { type: 'json' };
import publishingRefusals from '../publishing/refusals.ar.json' with { type: 'json' };
import registryRefusals from '../registry/refusals.ar.json' with { type: 'json' };
import sanctionsRefusals from '../sanctions/refusals.ar.json' with { type: 'json' };
import vettingRefusals from '../vetting/refusals.ar.json' with { type: 'json' };
import screens from '../console/ar.json' with { type: 'json' };
import applicationsConsole from '../applications/console.ar.json' with { type: 'json' };
import complaintsConsole from '../complaints/console.ar.json' with { type: 'json' };
import inspectionsConsole from '../inspections/console.ar.json' with { type: 'json' };
import publishingConsole from '../publishing/console.ar.json' with { type: 'json' };
import registryConsole from '../registry/console.ar.json' with { type: 'json' };
import sanctionsConsole from '../sanctions/console.ar.json' with { type: 'json' };
import vettingConsole from '../vetting/console.ar.json' with { type: 'json' };

export const ar = {
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
