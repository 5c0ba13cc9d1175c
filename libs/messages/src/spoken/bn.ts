import common from '../common/bn.json' with { type: 'json' };
import mail from '../mail/bn.json' with { type: 'json' };
import safety from '../safety/bn.json' with { type: 'json' };
import portal from '../portal/bn.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.bn.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.bn.json' with { type: 'json' };
import followsPortal from '../follows/portal.bn.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.bn.json' with { type: 'json' };
import registryPortal from '../registry/portal.bn.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.bn.json' with { type: 'json' };
import verificationPortal from '../verification/portal.bn.json' with { type: 'json' };

export const bn = {
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
