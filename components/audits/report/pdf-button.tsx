'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { ErrorBody } from '@/lib/errors';

const nameIn = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'report.pdf';

function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Has the PDF made, which takes a second or two, and saves it; a refusal is said in the server's words. */
export function PdfButton({ path, label, offline }: { path: string; label: string; offline: string }) {
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      const response = await fetch(path);
      if (response.ok) return save(await response.blob(), nameIn(response));
      const answer = (await response.json().catch(() => null)) as ErrorBody | null;
      toast.error(answer?.error.message ?? offline);
    } catch {
      toast.error(offline);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="primary" loading={busy} onClick={download}>
      <Download aria-hidden />
      {label}
    </Button>
  );
}
