import common from '../common/ne.json' with { type: 'json' };
import mail from '../mail/ne.json' with { type: 'json' };
import safety from '../safety/ne.json' with { type: 'json' };
import portal from '../portal/ne.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.ne.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.ne.json' with { type: 'json' };
import followsPortal from '../follows/portal.ne.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.ne.json' with { type: 'json' };
import registryPortal from '../registry/portal.ne.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.ne.json' with { type: 'json' };
import verificationPortal from '../verification/portal.ne.json' with { type: 'json' };

export const ne = {
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
