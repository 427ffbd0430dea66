#!/bin/sh
# sh submit.sh BTCUSDT LONG 0.6 70000 65000     (symbol, side, confidence, target, stop)
curl --silent --show-error --fail-with-body "$QUORUM_URL/rest/v1/rpc/submit_prediction" \
  --header "apikey: $QUORUM_KEY" \
  --header 'content-type: application/json' \
  --data @- <<CALL
{ "p_bot_name": "$BOT_NAME", "p_bot_key": "$BOT_KEY", "p_client_id": "$1-$(date +%s)-$$",
  "p_symbol": "$1", "p_side": "$2", "p_confidence": $3, "p_take_profit": $4, "p_stop_loss": $5 }
CALL
