import { go } from '../platform/navigation';
import { Button } from '../ui/button';

/** Whoever insists may ask for a file all the same: nobody decides for the applicant. */
export function StillAFile() {
  return (
    <Button look="ghost" onTap={() => go('disclosureHow')}>
      还是要申请文件
    </Button>
  );
}
