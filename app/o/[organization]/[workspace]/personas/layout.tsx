import { NuqsAdapter } from 'nuqs/adapters/next/app';

/** For the screens here that keep their state in the address; the others do without its code. */
export default function AddressLayout({ children }: { children: React.ReactNode }) {
  return <NuqsAdapter>{children}</NuqsAdapter>;
}
