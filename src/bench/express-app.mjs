// What a merchant would write after reading Redo's guide, plus the signature check: verify, translate, forward, answer.
import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const { PORT, REDO_API_URL, REDO_STORE_ID, REDO_API_SECRET, SHOPIFY_WEBHOOK_SECRET } = process.env;

function signedByShopify(body, signature = '') {
  const expected = createHmac('sha256', SHOPIFY_WEBHOOK_SECRET).update(body).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function orderPlaced(order) {
  return {
    eventName: 'Order Placed',
    uniqueId: `order-${order.id}-placed`,
    customer: {
      email: order.email,
      firstName: order.customer?.first_name,
      lastName: order.customer?.last_name,
    },
    data: {
      'Order Id': String(order.id),
      'Order Number': order.name,
      'Order Total': Number(order.total_price),
      'Currency': order.currency,
      'Item Count': order.line_items.reduce((sum, line) => sum + line.quantity, 0),
      'Item Names': order.line_items.map((line) => line.title).join(', '),
    },
    eventTimestamp: new Date(order.processed_at ?? order.created_at).toISOString(),
    value: Number(order.total_price),
    valueCurrency: order.currency,
  };
}

const app = express();

app.post('/webhooks/shopify', express.raw({ type: '*/*', limit: '6mb' }), async (req, res) => {
  if (!signedByShopify(req.body, req.get('X-Shopify-Hmac-Sha256'))) {
    return res.sendStatus(401);
  }
  try {
    const response = await fetch(`${REDO_API_URL}/stores/${REDO_STORE_ID}/events`, {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${REDO_API_SECRET}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(orderPlaced(JSON.parse(req.body))),
    });
    res.sendStatus(response.ok ? 200 : 503);
  } catch {
    res.sendStatus(503);
  }
});

app.listen(Number(PORT), '127.0.0.1');
