import { airline } from './airline';
import { airport } from './airport';
import { b2bServices } from './b2b-services';
import { bank } from './bank';
import { digitalMarketing } from './digital-marketing';
import { keepingCustomers } from './keeping-customers';
import { onlineShop } from './online-shop';
import { publicService } from './public-service';
import { retail } from './retail';
import { selfService } from './self-service';
import { subscriptionVideo } from './subscription-video';
import { telecom } from './telecom';
import type { Library } from './types';

/** Every library to start an inventory from, in the order in which they are offered. */
export const allLibraries: readonly Library[] = [
  retail,
  onlineShop,
  b2bServices,
  airline,
  airport,
  digitalMarketing,
  subscriptionVideo,
  selfService,
  keepingCustomers,
  bank,
  telecom,
  publicService,
];
