import common from '../common/am.json' with { type: 'json' };
import mail from '../mail/am.json' with { type: 'json' };
import safety from '../safety/am.json' with { type: 'json' };
import portal from '../portal/am.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.am.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.am.json' with { type: 'json' };
import followsPortal from '../follows/portal.am.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.am.json' with { type: 'json' };
import registryPortal from '../registry/portal.am.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.am.json' with { type: 'json' };
import verificationPortal from '../verification/portal.am.json' with { type: 'json' };

export const am = {
  common,
  mail,
  safety,
  portal: {
    ...portal,
    ...applicationsPortal,
    ...complaintsPortal,
    ...followsPortal,
    ...publishingPortal,
    ...registryPortal,
    ...sanctionsPortal,
    ...verificationPortal,
  },
};
