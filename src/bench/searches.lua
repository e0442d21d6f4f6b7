-- Searches, each for words of its own. wrk -t1 -s searches.lua ADDRESS -- WORDS COUNT: searches for COUNT words at
-- random of the file, one a line. Prints how many responses came by status, and of problems by type, and how many
-- refusals had no Retry-After.

local words = {}
local count
local statuses = {}
local thread

function setup(created)
  thread = created
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    words[#words + 1] = line
  end
  count = tonumber(arguments[2])
end

function request()
  local chosen = {}
  local first = math.random(#words)
  for i = 1, count do
    chosen[i] = words[(first + i) % #words + 1]
  end
  return wrk.format("GET", "/v1/conditions?q=" .. table.concat(chosen, "+"))
end

function response(status, headers, body)
  local kind = status == 200 and "200" or status .. " " .. (body:match("/problems/([%w-]+)") or "?")
  if status == 503 and not headers["Retry-After"] then
    kind = kind .. " without Retry-After"
  end
  statuses[kind] = (statuses[kind] or 0) + 1
  all = ""
  for known, number in pairs(statuses) do
    all = all .. number .. " x " .. known .. ", "
  end
end

function done(summary, latency)
  print(string.format("result %sp50 %.0f ms, p99 %.0f ms, %d connections or responses lost", thread:get("all") or "", latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.errors.timeout + summary.errors.read + summary.errors.connect))
end
