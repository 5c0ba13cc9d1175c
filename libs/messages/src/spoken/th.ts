import common from '../common/th.json' with { type: 'json' };
import mail from '../mail/th.json' with { type: 'json' };
import safety from '../safety/th.json' with { type: 'json' };
import portal from '../portal/th.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.th.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.th.json' with { type: 'json' };
import followsPortal from '../follows/portal.th.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.th.json' with { type: 'json' };
import registryPortal from '../registry/portal.th.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.th.json' with { type: 'json' };
import verificationPortal from '../verification/portal.th.json' with { type: 'json' };

export const th = {
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
