"""What relevance.py asks, and which photos are right: by what people say of them."""

from __future__ import annotations

# What is asked | what a caption says of a photo that shows it, a regular expression.
CAPTIONED = """
dog | dogs?|pupp(y|ies)
jumping | jump(s|ing)?
a dog on grass | dogs?|pupp(y|ies) & grass|lawn
a dog in the snow | dogs? & snow
a dog in water | dogs? & water|pool|ocean|river|lake
dog running | dogs? & run(s|ning)?
dog with a ball | dogs? & balls?
brown dog | brown & dogs?
black dog | black & dogs?
two dogs | (two|2) (\\w+ )?dogs
dog jumping | dogs? & jump(s|ing)?|leap(s|ing)?
puppy | pupp(y|ies)
horse | horses?
bird | birds?
snow | snow
beach | beach
water | water
grass | grass|grassy
mountain | mountains?
rock climber | climb(s|ing|er|ers)? & rocks?|cliff
climbing | climb(s|ing|er|ers)?
cliff | cliffs?
sand | sand
field | fields?
street | streets?
man on a rock | m[ae]n & rocks?|cliff
crowd of people | crowd
man | m[ae]n
woman | wom[ae]n
boy | boys?
girl | girls?
child | child|children|kids?|toddler
baby | bab(y|ies)|infant
people sitting | people|men|women & sit(s|ting)?
man with a hat | m[ae]n & hat
woman in a dress | wom[ae]n & dress
children playing | child|children|kids? & play(s|ing)?
boy jumping | boys? & jump(s|ing)?
girl on a swing | girls? & swing
swing | swings?
slide | slide
swimming pool | pool
swimming | swim(s|ming)?
boy in a pool | boys? & pool
bicycle | bikes?|bicycles?
man riding a bike | m[ae]n|biker|cyclist & bikes?|bicycles?
mountain bike | bikes?|biker & dirt|mountain|trail|woods
motorcycle | motorcycles?|motorbikes?|dirt ?bikes?
car | cars?
race | race|racing
skateboard | skateboard(er|ing|s)?
skateboarder doing a trick | skateboard(er|ing|s)? & trick|ramp|jump(s|ing)?|rail
surfer | surf(er|ing|board|ers)?
wave | waves?
surfing a wave | surf(er|ing|board)? & waves?
skier | ski(er|ing|s|ers)?
snowboarder | snowboard(er|ing|ers)?
soccer | soccer
football player | football
basketball | basketball
baseball | baseball
tennis | tennis
hockey | hockey
ice hockey | hockey & ice
ball | balls?
frisbee | frisbee
boat | boats?|canoe|kayak
kayak | kayak(er|ing|s)?
waterfall | waterfall
fountain | fountains?
bench | bench
building | buildings?
tree | trees?
flowers | flowers?
guitar | guitars?
sunglasses | sunglasses
camera | cameras?|photograph
fence | fence
"""

# Wanted | not wanted, among the samples: what class_words calls them.
SAMPLES_NOT = """
animal | dog
animal | bird
animal | insect
animal | cat
mammal | dog
pet | dog
pet | cat
dog | terrier
dog | hunting dog
dog | puppy
bird | owl
bird | wading bird
bird | water bird
sea animal | crab
insect | butterfly
insect | beetle
wild animal | bear
wild animal | monkey
clothing | woman
food | mushroom
vehicle | ship
vehicle | pickup
sport | ball
container | bottle
"""

# The same among the captioned photos: what is asked in CAPTIONED.
CAPTIONED_NOT = """
dog | snow
dog | water
dog | grass
dog | ball
dog | beach
dog | frisbee
dog running | ball
man | bicycle
man | beach
man | snow
man | horse
woman | child
woman | beach
child | water
child | swing
boy | swimming pool
boy | soccer
girl | swing
girl | water
snow | dog
snow | skier
snow | snowboarder
beach | dog
water | dog
water | surfer
water | boat
grass | dog
field | soccer
mountain | snow
climbing | cliff
race | car
race | bicycle
ball | dog
ball | tennis
bicycle | motorcycle
jumping | dog
"""
