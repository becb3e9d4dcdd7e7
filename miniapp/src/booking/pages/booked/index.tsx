import type { Answer } from '@huifa/shared/api/client';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { go, replace, useParam } from '../../../platform/navigation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Loaded } from '../../../ui/loaded';
import { newsOf } from '../../../ui/matter-news';
import { Note } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { CardSkeleton } from '../../../ui/skeleton';
import { useBooking } from '../../draft';

/** The number, what happens next and by when, and which number will ring. */
export default function Booked() {
  const id = useParam('id');
  const { clear } = useBooking();
  // Here and not when it was sent: the page before still shows what was sent.
  useEffect(clear, [clear]);
  const matter = useLoad(`booked/${id}`, () => api('GET /matters/{id}', { path: { id } }));
  const foot = (
    <>
      <Button onTap={() => replace('matter', { id })}>看办到哪一步</Button>
      <Button look="quiet" onTap={() => go('home')}>
        回首页
      </Button>
    </>
  );
  return (
    <Page foot={foot}>
      <Loaded of={matter} skeleton={<CardSkeleton lines={4} />}>
        {(known) => (
          <>
            <Card>
              <View className="weak">您的编号，打电话问进度时用</View>
              <View className="number">{known.number}</View>
            </Card>
            <WhatNext matter={known} />
            <Note>不收钱，不要验证码。谁向您要钱、要验证码，都不是我们的律师。</Note>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function WhatNext({ matter }: { matter: Answer<'GET /matters/{id}'> }) {
  const { title, note } = newsOf(matter);
  return (
    <Card title={title}>
      <View>{note ?? matter.nextStep}</View>
      {note && <View className="weak">{matter.sentence}</View>}
      {matter.way === 'call' && matter.ringsFrom && <View className="strong">{`来电号码是 ${matter.ringsFrom}`}</View>}
    </Card>
  );
}
