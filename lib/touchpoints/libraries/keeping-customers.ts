import { keepingCustomersAfter } from './entries/keeping-customers-after';
import { keepingCustomersBefore } from './entries/keeping-customers-before';
import { keepingCustomersDuring } from './entries/keeping-customers-during';
import type { Library } from './types';

export const keepingCustomers: Library = {
  id: 'keeping-customers',
  entries: [...keepingCustomersBefore, ...keepingCustomersDuring, ...keepingCustomersAfter],
};
