import common from '../common/ur.json' with { type: 'json' };
import mail from '../mail/ur.json' with { type: 'json' };
import safety from '../safety/ur.json' with { type: 'json' };
import portal from '../portal/ur.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.ur.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.ur.json' with { type: 'json' };
import followsPortal from '../follows/portal.ur.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.ur.json' with { type: 'json' };
import registryPortal from '../registry/portal.ur.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.ur.json' with { type: 'json' };
import verificationPortal from '../verification/portal.ur.json' with { type: 'json' };

export const ur = {
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
