import common from '../common/es.json' with { type: 'json' };
import mail from '../mail/es.json' with { type: 'json' };
import safety from '../safety/es.json' with { type: 'json' };
import portal from '../portal/es.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.es.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.es.json' with { type: 'json' };
import followsPortal from '../follows/portal.es.json' with { type: 'json' };
import inspectionsPortal from '../inspections/portal.es.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.es.json' with { type: 'json' };
import registryPortal from '../registry/portal.es.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.es.json' with { type: 'json' };
import verificationPortal from '../verification/portal.es.json' with { type: 'json' };
import refusals from '../refusals/es.json' with { type: 'json' };
import applicationsRefusals from '../applications/refusals.es.json' with { type: 'json' };
import complaintsRefusals from '../complaints/refusals.es.json' with { type: 'json' };
import inspectionsRefusals from '../inspections/refusals.es.json' with { type: 'json' };
import publishingRefusals from '../publishing/refusals.es.json' with { type: 'json' };
import registryRefusals from '../registry/refusals.es.json' with { type: 'json' };
import sanctionsRefusals from '../sanctions/refusals.es.json' with { type: 'json' };
import vettingRefusals from '../vetting/refusals.es.json' with { type: 'json' };
import screens from '../console/es.json' with { type: 'json' };
import applicationsConsole from '../applications/console.es.json' with { type: 'json' };
import complaintsConsole from '../complaints/console.es.json' with { type: 'json' };
import inspectionsConsole from '../inspections/console.es.json' with { type: 'json' };
import publishingConsole from '../publishing/console.es.json' with { type: 'json' };
import registryConsole from '../registry/console.es.json' with { type: 'json' };
import sanctionsConsole from '../sanctions/console.es.json' with { type: 'json' };
import vettingConsole from '../vetting/console.es.json' with { type: 'json' };

export const es = {
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
