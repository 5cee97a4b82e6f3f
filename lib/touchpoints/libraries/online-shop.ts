import { onlineShopAfter } from './entries/online-shop-after';
import { onlineShopBefore } from './entries/online-shop-before';
import { onlineShopDuring } from './entries/online-shop-during';
import type { Library } from './types';

export const onlineShop: Library = {
  id: 'online-shop',
  entries: [...onlineShopBefore, ...onlineShopDuring, ...onlineShopAfter],
};
