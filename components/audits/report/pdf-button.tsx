'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { saveFile } from '@/components/layout/save-file';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

/** Has the PDF made, which takes a second or two, and saves it; a refusal is said in the server's words. */
export function PdfButton({ path, label, offline }: { path: string; label: string; offline: string }) {
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    try {
      await saveFile(path);
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : offline);
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
