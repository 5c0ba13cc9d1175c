import common from '../common/fil.json' with { type: 'json' };
import mail from '../mail/fil.json' with { type: 'json' };
import safety from '../safety/fil.json' with { type: 'json' };
import portal from '../portal/fil.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.fil.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.fil.json' with { type: 'json' };
import followsPortal from '../follows/portal.fil.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.fil.json' with { type: 'json' };
import registryPortal from '../registry/portal.fil.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.fil.json' with { type: 'json' };
import verificationPortal from '../verification/portal.fil.json' with { type: 'json' };

export const fil = {
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
