import common from '../common/id.json' with { type: 'json' };
import mail from '../mail/id.json' with { type: 'json' };
import safety from '../safety/id.json' with { type: 'json' };
import portal from '../portal/id.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.id.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.id.json' with { type: 'json' };
import followsPortal from '../follows/portal.id.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.id.json' with { type: 'json' };
import registryPortal from '../registry/portal.id.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.id.json' with { type: 'json' };
import verificationPortal from '../verification/portal.id.json' with { type: 'json' };

export const id = {
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
