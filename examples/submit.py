# python3 submit.py BTCUSDT LONG 0.6 70000 65000     (symbol, side, confidence, target, stop)
import json, os, sys, time, urllib.error, urllib.request

symbol, side, confidence, take_profit, stop_loss = sys.argv[1:6]
call = {"p_bot_name": os.environ["BOT_NAME"], "p_bot_key": os.environ["BOT_KEY"], "p_client_id": f"{symbol}-{time.time()}",
        "p_symbol": symbol, "p_side": side, "p_confidence": float(confidence),
        "p_take_profit": float(take_profit), "p_stop_loss": float(stop_loss)}
headers = {"apikey": os.environ["QUORUM_KEY"], "content-type": "application/json"}
url = os.environ["QUORUM_URL"] + "/rest/v1/rpc/submit_prediction"
try:
    print(urllib.request.urlopen(urllib.request.Request(url, json.dumps(call).encode(), headers)).read().decode())
except urllib.error.HTTPError as refusal:
    sys.exit(refusal.read().decode())
