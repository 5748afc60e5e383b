import json
from urllib.request import urlopen

with urlopen("https://example.org/api/v1/codes/524.json") as response:
    code = json.load(response)

for meaning in code["meanings"]:
    if meaning["sender"] == "cloudflare":
        print(meaning["name"]["en"])
        print(meaning["retry"]["again"])
        print(meaning["url"])
