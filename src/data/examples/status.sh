curl -sS --fail https://example.org/api/v1/codes/524.json |
  jq -r '.meanings[]
    | select(.sender == "cloudflare")
    | .name.en, .retry.again, .url'
