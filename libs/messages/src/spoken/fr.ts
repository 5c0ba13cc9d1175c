import common from '../common/fr.json' with { type: 'json' };
import mail from '../mail/fr.json' with { type: 'json' };
import safety from '../safety/fr.json' with { type: 'json' };
import portal from '../portal/fr.json' with { type: 'json' };
import applicationsPortal from '../applications/portal.fr.json' with { type: 'json' };
import complaintsPortal from '../complaints/portal.fr.json' with { type: 'json' };
import followsPortal from '../follows/portal.fr.json' with { type: 'json' };
import publishingPortal from '../publishing/portal.fr.json' with { type: 'json' };
import registryPortal from '../registry/portal.fr.json' with { type: 'json' };
import sanctionsPortal from '../sanctions/portal.fr.json' with { type: 'json' };
import verificationPortal from '../verification/portal.fr.json' with { type: 'json' };

export const fr = {
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
