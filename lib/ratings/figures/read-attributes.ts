import 'server-only';
import { eq } from 'drizzle-orm';
import { ratingAttributes } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import { sortByText } from '@/lib/format/collate';

/** How people call an attribute of respondents, and how its values are put in order. */
export interface AttributeWords {
  /** The mapping's label; the key itself where no mapping gave one. */
  labelOf: (key: string) => string;
  /** As the code list has them; others after these, by text. */
  inOrder: (key: string, values: readonly string[]) => string[];
}

/** The words for the attributes of the workspace's respondents, in the language of whoever reads only as to sorting. */
export async function readAttributes(
  tx: TenantTx,
  workspaceId: string,
  locale: string,
): Promise<AttributeWords> {
  const rows = await tx.select().from(ratingAttributes).where(eq(ratingAttributes.workspaceId, workspaceId));
  const known = new Map(rows.map((row) => [row.key, row]));
  return {
    labelOf: (key) => known.get(key)?.label ?? key,
    inOrder: (key, values) => {
      const order = known.get(key)?.valueOrder ?? [];
      const place = (value: string) => {
        const at = order.indexOf(value);
        return at === -1 ? order.length : at;
      };
      return sortByText(locale, values, (value) => value).sort((a, b) => place(a) - place(b));
    },
  };
}
