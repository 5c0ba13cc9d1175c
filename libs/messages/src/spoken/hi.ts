import common from '../common/hi.json' with { type: 'json' };
import mail from '../mail/hi.json' with { type: 'json' };
import safety from '../safety/hi.json' with { type: 'json' };
import portal from '../portal/hi.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.hi.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.hi.json' with { type: 'json' };
import followsPortal from '../follows/portal.hi.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.hi.json' with { type: 'json' };
import registryPortal from '../registry/portal.hi.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.hi.json' with { type: 'json' };
import verificationPortal from '../verification/portal.hi.json' with { type: 'json' };

export const hi = {
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
