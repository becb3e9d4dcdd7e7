import Taro from '@tarojs/taro';
import { useSize } from '../platform/elder';
import { Button } from './button';

/** Rings a number. In 长辈版 it is the accent colour, the one thing nobody can miss. */
export function CallButton({ phone, children }: { phone: string; children: string }) {
  const { elder } = useSize();
  return (
    <Button icon="phone" look={elder ? 'accent' : 'ghost'} onTap={() => callPhone(phone)}>
      {children}
    </Button>
  );
}

/** Opens the dialler. A person may back out of it; that is no failure. */
export function callPhone(phone: string): void {
  void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}
