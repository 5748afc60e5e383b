package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
)

type Code struct {
	Meanings []struct {
		Sender string
		Name   map[string]string
		Retry  struct{ Reached, Again, Turn string }
		URL    string
	}
}

func main() {
	response, err := http.Get("https://example.org/api/v1/codes/524.json")
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}
	var code Code
	if err := json.NewDecoder(response.Body).Decode(&code); err != nil {
		log.Fatal(err)
	}
	for _, meaning := range code.Meanings {
		if meaning.Sender == "cloudflare" {
			fmt.Println(meaning.Name["en"])
			fmt.Println(meaning.Retry.Again)
			fmt.Println(meaning.URL)
		}
	}
}
